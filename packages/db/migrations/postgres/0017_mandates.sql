CREATE TABLE "mandate" (
	"id" text PRIMARY KEY NOT NULL,
	"coalition_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"membership_id" text NOT NULL,
	"topics" jsonb NOT NULL,
	"until_day" text,
	"note" text NOT NULL,
	"given_by_membership" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"ended_by_membership" text,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mandate_coalition" ON "mandate" USING btree ("coalition_id");--> statement-breakpoint
CREATE INDEX "mandate_organisation" ON "mandate" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "mandate_membership" ON "mandate" USING btree ("membership_id");