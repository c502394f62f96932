ALTER TABLE "round" ADD COLUMN "opens_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "publishes_at" timestamp (3) with time zone;