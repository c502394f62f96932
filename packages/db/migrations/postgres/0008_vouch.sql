CREATE TABLE "vouch" (
	"sign_on_id" text NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"note" text NOT NULL,
	"by_membership" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "vouch_sign_on_id_position_pk" PRIMARY KEY("sign_on_id","position")
);
--> statement-breakpoint
ALTER TABLE "vouch" ADD CONSTRAINT "vouch_sign_on_id_sign_on_id_fk" FOREIGN KEY ("sign_on_id") REFERENCES "public"."sign_on"("id") ON DELETE no action ON UPDATE no action;