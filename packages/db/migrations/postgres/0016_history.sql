CREATE TABLE "document_stretch" (
	"document_id" text NOT NULL,
	"kind" text NOT NULL,
	"client_id" bigint NOT NULL,
	"clock" bigint NOT NULL,
	"end_clock" bigint NOT NULL,
	"person_id" text,
	"organisation_id" text,
	CONSTRAINT "document_stretch_document_id_kind_client_id_clock_pk" PRIMARY KEY("document_id","kind","client_id","clock")
);
--> statement-breakpoint
CREATE TABLE "document_visit" (
	"person_id" text NOT NULL,
	"document_id" text NOT NULL,
	"first_seq" bigint NOT NULL,
	"before_seq" bigint,
	"before_at" timestamp (3) with time zone,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_visit_person_id_document_id_pk" PRIMARY KEY("person_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "version" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"shares" jsonb NOT NULL,
	"content" "bytea" NOT NULL,
	"name" text,
	"named_by" text,
	"named_for" text,
	"named_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "document_stretch" ADD CONSTRAINT "document_stretch_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "version_seq" ON "version" USING btree ("document_id","seq");