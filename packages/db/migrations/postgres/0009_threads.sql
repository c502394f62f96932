CREATE TABLE "mention" (
	"comment_id" text NOT NULL,
	"in_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"is_organisation" boolean NOT NULL,
	CONSTRAINT "mention_in_id_subject_id_pk" PRIMARY KEY("in_id","subject_id")
);
--> statement-breakpoint
CREATE TABLE "thread_step" (
	"comment_id" text NOT NULL,
	"number" bigint NOT NULL,
	"kind" text NOT NULL,
	"outcome" text,
	"reason" text,
	"membership_id" text,
	"organisation_id" text,
	"person_name" text NOT NULL,
	"organisation_name" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "thread_step_comment_id_number_pk" PRIMARY KEY("comment_id","number")
);
--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "audience" text DEFAULT 'readers' NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "labels" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "assignee_id" text;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "assignee_name" text;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "standing" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_step" ADD CONSTRAINT "thread_step_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mention_comment" ON "mention" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "mention_subject" ON "mention" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "comment_assignee" ON "comment" USING btree ("assignee_id");