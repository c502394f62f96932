ALTER TABLE "sign_on" ADD COLUMN "second_email" text;--> statement-breakpoint
ALTER TABLE "sign_on" ADD COLUMN "seconded_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "sign_on_second" ON "sign_on" USING btree ("second_email");