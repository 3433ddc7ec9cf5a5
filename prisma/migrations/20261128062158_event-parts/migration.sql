-- DropIndex
DROP INDEX "Claim_placeKey_kind_windowEnd_idx";

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "partOfId" TEXT;

-- CreateIndex
CREATE INDEX "Claim_placeKey_windowEnd_idx" ON "Claim"("placeKey", "windowEnd");

-- CreateIndex
CREATE INDEX "Claim_windowEnd_idx" ON "Claim"("windowEnd");

-- CreateIndex
CREATE INDEX "Event_partOfId_idx" ON "Event"("partOfId");

-- CreateIndex
CREATE INDEX "Event_mergedIntoId_idx" ON "Event"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;
