DROP INDEX "version_seq";--> statement-breakpoint
ALTER TABLE "version" ADD COLUMN "ordinal" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "version_seq" ON "version" USING btree ("document_id","seq","ordinal");