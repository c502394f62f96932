CREATE TABLE "addressee" (
	"id" text PRIMARY KEY NOT NULL,
	"coalition_id" text NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"institution" text NOT NULL,
	"language" text NOT NULL,
	"salutation" text,
	"email" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"addressee_id" text NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL,
	"round_id" text,
	"edition_id" text,
	"mail_id" text,
	"subject" text,
	"sent_to" jsonb,
	"sent_by" text,
	"sent_at" timestamp (3) with time zone,
	"reply" jsonb,
	"outcome" jsonb
);
--> statement-breakpoint
CREATE TABLE "kept_apart" (
	"coalition_id" text NOT NULL,
	"one_key" text NOT NULL,
	"other_key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kept_apart_coalition_id_one_key_other_key_pk" PRIMARY KEY("coalition_id","one_key","other_key")
);
--> statement-breakpoint
CREATE TABLE "list_edition" (
	"round_id" text NOT NULL,
	"number" bigint NOT NULL,
	"cause" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"fingerprint" text NOT NULL,
	"ledger" jsonb,
	"signatories" bigint NOT NULL,
	"joined" bigint NOT NULL,
	"left_list" bigint NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "list_edition_round_id_number_pk" PRIMARY KEY("round_id","number")
);
--> statement-breakpoint
CREATE TABLE "mail_attachment" (
	"mail_id" text NOT NULL,
	"position" bigint NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "mail_attachment_mail_id_position_pk" PRIMARY KEY("mail_id","position")
);
--> statement-breakpoint
CREATE TABLE "mail_file" (
	"hash" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "reply_to" text;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "aliases" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "names" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "umbrella_id" text;--> statement-breakpoint
ALTER TABLE "addressee" ADD CONSTRAINT "addressee_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_addressee_id_addressee_id_fk" FOREIGN KEY ("addressee_id") REFERENCES "public"."addressee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_apart" ADD CONSTRAINT "kept_apart_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_edition" ADD CONSTRAINT "list_edition_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_attachment" ADD CONSTRAINT "mail_attachment_mail_id_mail_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mail"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_attachment" ADD CONSTRAINT "mail_attachment_hash_mail_file_hash_fk" FOREIGN KEY ("hash") REFERENCES "public"."mail_file"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "addressee_address" ON "addressee" USING btree ("coalition_id","email");--> statement-breakpoint
CREATE INDEX "addressee_email" ON "addressee" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_once" ON "delivery" USING btree ("document_id","addressee_id");--> statement-breakpoint
CREATE INDEX "delivery_addressee" ON "delivery" USING btree ("addressee_id");--> statement-breakpoint
CREATE INDEX "mail_attachment_file" ON "mail_attachment" USING btree ("hash");