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
ALTER TABLE "organisation" ADD COLUMN "aliases" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "names" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "umbrella_id" text;--> statement-breakpoint
ALTER TABLE "kept_apart" ADD CONSTRAINT "kept_apart_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_edition" ADD CONSTRAINT "list_edition_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;