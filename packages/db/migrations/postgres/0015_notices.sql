CREATE TABLE "log_cursor" (
	"reader" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"seq" bigint NOT NULL,
	"person_id" text NOT NULL,
	"membership_id" text NOT NULL,
	"coalition_id" text NOT NULL,
	"document_id" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"mailing" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"mail_id" text,
	CONSTRAINT "notice_person_id_seq_pk" PRIMARY KEY("person_id","seq")
);
--> statement-breakpoint
CREATE TABLE "notice_setting" (
	"person_id" text PRIMARY KEY NOT NULL,
	"addressed" text NOT NULL,
	"rest" text NOT NULL,
	"keeps_quiet_hours" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quiet_text" (
	"person_id" text NOT NULL,
	"document_id" text NOT NULL,
	CONSTRAINT "quiet_text_person_id_document_id_pk" PRIMARY KEY("person_id","document_id")
);
--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "unsubscribe_url" text;--> statement-breakpoint
ALTER TABLE "position" ADD COLUMN "doubted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_setting" ADD CONSTRAINT "notice_setting_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiet_text" ADD CONSTRAINT "quiet_text_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiet_text" ADD CONSTRAINT "quiet_text_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_due" ON "notice" USING btree ("mailing","due_at");--> statement-breakpoint
CREATE INDEX "notice_mail" ON "notice" USING btree ("mail_id");