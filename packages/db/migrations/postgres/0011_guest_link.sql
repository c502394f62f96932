CREATE TABLE "guest_link" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"document_id" text NOT NULL,
	"label" text NOT NULL,
	"access" text NOT NULL,
	"membership_id" text NOT NULL,
	"person_id" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"guest_name" text,
	"guest_organisation" text,
	"entered_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone,
	"ended_as" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "guest_link_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "is_guest" boolean;--> statement-breakpoint
ALTER TABLE "reply" ADD COLUMN "is_guest" boolean;--> statement-breakpoint
ALTER TABLE "thread_step" ADD COLUMN "is_guest" boolean;--> statement-breakpoint
ALTER TABLE "guest_link" ADD CONSTRAINT "guest_link_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guest_link_document" ON "guest_link" USING btree ("document_id");