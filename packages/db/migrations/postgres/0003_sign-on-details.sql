ALTER TABLE "round" ADD COLUMN "opened_edition_id" text;--> statement-breakpoint
ALTER TABLE "sign_on" ADD COLUMN "former_fingerprint" text;--> statement-breakpoint
ALTER TABLE "sign_on" ADD COLUMN "reservation_use" text DEFAULT 'printed' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_on" ADD COLUMN "paragraphs" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_on" ADD COLUMN "listing" text DEFAULT 'listed' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_on" ADD COLUMN "evidence" text;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_opened_edition_id_edition_id_fk" FOREIGN KEY ("opened_edition_id") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;