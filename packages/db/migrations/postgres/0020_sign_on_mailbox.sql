ALTER TABLE "sign_on" ADD COLUMN "mailbox" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "sign_on_mailbox" ON "sign_on" USING btree ("mailbox","created_at");