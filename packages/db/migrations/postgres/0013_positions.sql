CREATE TABLE "position" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"block_id" text NOT NULL,
	"membership_id" text,
	"organisation_id" text NOT NULL,
	"person_name" text NOT NULL,
	"organisation_name" text,
	"stance" jsonb NOT NULL,
	"words" text NOT NULL,
	"ordinal" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "position_ordinal" ON "position" USING btree ("document_id","organisation_id","block_id","ordinal");