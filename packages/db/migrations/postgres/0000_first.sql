CREATE TABLE "activity" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"coalition_id" text,
	"document_id" text,
	"actor" jsonb NOT NULL,
	"event" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_token" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_token_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "coalition" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "coalition_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"anchor" jsonb NOT NULL,
	"membership_id" text,
	"organisation_id" text,
	"person_name" text NOT NULL,
	"organisation_name" text,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"resolution" jsonb
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" text PRIMARY KEY NOT NULL,
	"coalition_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"phase" text NOT NULL,
	"lead_organisation_id" text,
	"review_until" timestamp (3) with time zone,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_client" (
	"document_id" text NOT NULL,
	"client_id" bigint NOT NULL,
	"person_id" text NOT NULL,
	"organisation_id" text,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_client_document_id_client_id_pk" PRIMARY KEY("document_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "document_grant" (
	"document_id" text NOT NULL,
	"subject" text NOT NULL,
	"access" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_grant_document_id_subject_pk" PRIMARY KEY("document_id","subject")
);
--> statement-breakpoint
CREATE TABLE "document_snapshot" (
	"document_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"bytes" "bytea" NOT NULL,
	"crc" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_snapshot_document_id_seq_pk" PRIMARY KEY("document_id","seq")
);
--> statement-breakpoint
CREATE TABLE "document_update" (
	"document_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"person_id" text,
	"organisation_id" text,
	"bytes" "bytea" NOT NULL,
	"crc" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_update_document_id_seq_pk" PRIMARY KEY("document_id","seq")
);
--> statement-breakpoint
CREATE TABLE "edition" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"number" bigint NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"fingerprint" text NOT NULL,
	"canonical" text NOT NULL,
	"content" jsonb NOT NULL,
	"log_seq" bigint NOT NULL,
	"frozen_by" text,
	"frozen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"subject" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "link_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"recipient" text NOT NULL,
	"from_name" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"language" text NOT NULL,
	"state" text NOT NULL,
	"attempts" bigint NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mail_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" text PRIMARY KEY NOT NULL,
	"coalition_id" text NOT NULL,
	"person_id" text NOT NULL,
	"organisation_id" text,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"coalition_id" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"acronym" text,
	"country" text,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"website" text,
	"domains" jsonb NOT NULL,
	"logo" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"time_zone" text NOT NULL,
	"is_operator" boolean NOT NULL,
	"email_confirmed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"position" bigint NOT NULL,
	"label" text NOT NULL,
	"prompt" text NOT NULL,
	"answer_limit" bigint,
	"profile" text NOT NULL,
	"lead_organisation_id" text,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reply" (
	"id" text PRIMARY KEY NOT NULL,
	"comment_id" text NOT NULL,
	"membership_id" text,
	"organisation_id" text,
	"person_name" text NOT NULL,
	"organisation_name" text,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"slug" text NOT NULL,
	"state" text NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"policy" jsonb NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "round_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"acting" jsonb NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_on" (
	"id" text PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"fingerprint" text NOT NULL,
	"organisation_id" text,
	"organisation_name" text NOT NULL,
	"organisation_key" text NOT NULL,
	"country" text,
	"email" text NOT NULL,
	"signatory" jsonb NOT NULL,
	"decision" text NOT NULL,
	"reservation" text,
	"method" text NOT NULL,
	"state" text NOT NULL,
	"recorded_by" text,
	"language" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_lead_organisation_id_organisation_id_fk" FOREIGN KEY ("lead_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_client" ADD CONSTRAINT "document_client_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_grant" ADD CONSTRAINT "document_grant_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_snapshot" ADD CONSTRAINT "document_snapshot_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_update" ADD CONSTRAINT "document_update_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply" ADD CONSTRAINT "reply_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on" ADD CONSTRAINT "sign_on_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on" ADD CONSTRAINT "sign_on_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_coalition" ON "activity" USING btree ("coalition_id","seq");--> statement-breakpoint
CREATE INDEX "comment_document" ON "comment" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "document_coalition" ON "document" USING btree ("coalition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "edition_number" ON "edition" USING btree ("document_id","number");--> statement-breakpoint
CREATE INDEX "edition_fingerprint" ON "edition" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "link_subject" ON "link" USING btree ("purpose","subject");--> statement-breakpoint
CREATE INDEX "mail_due" ON "mail" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "membership_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "membership_coalition" ON "membership" USING btree ("coalition_id");--> statement-breakpoint
CREATE INDEX "membership_organisation" ON "membership" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_name_key" ON "organisation" USING btree ("coalition_id","name_key");--> statement-breakpoint
CREATE INDEX "question_document" ON "question" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "reply_comment" ON "reply" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "round_document" ON "round" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "round_due" ON "round" USING btree ("state","closes_at");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_on_round" ON "sign_on" USING btree ("round_id","state");--> statement-breakpoint
CREATE INDEX "sign_on_address" ON "sign_on" USING btree ("email","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_on_counts_once" ON "sign_on" USING btree ("round_id","organisation_key") WHERE state in ('confirmed', 'provisional');