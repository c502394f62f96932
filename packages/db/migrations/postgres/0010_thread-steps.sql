INSERT INTO "thread_step" ("comment_id", "number", "kind", "outcome", "reason", "membership_id", "organisation_id", "person_name", "organisation_name", "at")
SELECT "id", 1, 'resolved', 'settled', "resolution"->>'reason', "resolution"->'by'->>'membershipId', "resolution"->'by'->>'organisationId', "resolution"->'by'->>'personName', "resolution"->'by'->>'organisationName', ("resolution"->>'at')::timestamptz
FROM "comment" WHERE "resolution" IS NOT NULL AND jsonb_typeof("resolution") = 'object';--> statement-breakpoint
UPDATE "comment" SET "standing" = 'settled' WHERE "resolution" IS NOT NULL AND jsonb_typeof("resolution") = 'object';--> statement-breakpoint
ALTER TABLE "comment" DROP COLUMN "resolution";