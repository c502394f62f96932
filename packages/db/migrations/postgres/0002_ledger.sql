CREATE TABLE "ledger" (
	"round_id" text NOT NULL,
	"position" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"sign_on_id" text NOT NULL,
	"of_sign_on_id" text,
	"statement" text NOT NULL,
	"handling" text NOT NULL,
	"signatory" text NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "ledger_round_id_position_pk" PRIMARY KEY("round_id","position")
);
--> statement-breakpoint
ALTER TABLE "sign_on" ADD COLUMN "salts" jsonb;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;