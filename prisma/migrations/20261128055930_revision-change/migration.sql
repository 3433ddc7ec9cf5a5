-- AlterTable
ALTER TABLE "EventRevision" ADD COLUMN     "change" TEXT NOT NULL DEFAULT 'changed';

-- What the revisions so far were
UPDATE "EventRevision" SET "change" = CASE
  WHEN "what"->>'reviewState' = 'merged' THEN 'merged'
  WHEN "what"->>'reviewState' = 'rejected' THEN 'deleted'
  WHEN "why" = 'founded by its first claims' THEN 'created'
  ELSE 'changed'
END;

-- AlterTable
ALTER TABLE "EventRevision" ALTER COLUMN "change" DROP DEFAULT;
