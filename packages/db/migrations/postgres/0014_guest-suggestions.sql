ALTER TABLE "guest_link" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "suggestion" ADD COLUMN "is_guest" boolean;