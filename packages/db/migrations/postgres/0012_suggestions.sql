CREATE TABLE "suggestion" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"change" jsonb NOT NULL,
	"membership_id" text,
	"organisation_id" text,
	"person_name" text NOT NULL,
	"organisation_name" text,
	"reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"decision" jsonb,
	"applied_seq" bigint
);
--> statement-breakpoint
CREATE TABLE "suggestion_support" (
	"suggestion_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"organisation_name" text NOT NULL,
	"membership_id" text,
	"person_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "suggestion_support_suggestion_id_organisation_id_pk" PRIMARY KEY("suggestion_id","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_support" ADD CONSTRAINT "suggestion_support_suggestion_id_suggestion_id_fk" FOREIGN KEY ("suggestion_id") REFERENCES "public"."suggestion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestion_document" ON "suggestion" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "suggestion_state" ON "suggestion" USING btree ("state");