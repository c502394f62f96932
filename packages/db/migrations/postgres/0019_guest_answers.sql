ALTER TABLE "guest_link" ADD COLUMN "answers_to" text;--> statement-breakpoint
ALTER TABLE "guest_link" ADD COLUMN "answers_language" text;--> statement-breakpoint
ALTER TABLE "guest_link" ADD COLUMN "answers_off" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "guest_link" ADD COLUMN "news_from" bigint;--> statement-breakpoint
ALTER TABLE "guest_link" ADD COLUMN "news_due_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "guest_link_news" ON "guest_link" USING btree ("news_due_at");