CREATE TABLE "correction" (
	"id" text PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"from_edition_id" text NOT NULL,
	"started_by" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"to_edition_id" text,
	"passages" jsonb,
	"class" text,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"stage" text NOT NULL,
	"expected_on" text,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text
);
--> statement-breakpoint
CREATE TABLE "passage_class" (
	"correction_id" text NOT NULL,
	"passage" bigint NOT NULL,
	"person_id" text NOT NULL,
	"membership_id" text NOT NULL,
	"class" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "passage_class_correction_id_passage_person_id_pk" PRIMARY KEY("correction_id","passage","person_id")
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"round_id" text NOT NULL,
	"key" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sent_by" text,
	"organisation_ids" jsonb NOT NULL,
	CONSTRAINT "reminder_round_id_key_pk" PRIMARY KEY("round_id","key")
);
--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_from_edition_id_edition_id_fk" FOREIGN KEY ("from_edition_id") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_to_edition_id_edition_id_fk" FOREIGN KEY ("to_edition_id") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_class" ADD CONSTRAINT "passage_class_correction_id_correction_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."correction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correction_round" ON "correction" USING btree ("round_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "correction_under_way" ON "correction" USING btree ("round_id") WHERE state in ('writing', 'classing');--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_once" ON "invitation" USING btree ("round_id","organisation_id");