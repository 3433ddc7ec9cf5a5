-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "placedBy" TEXT;

-- CreateTable
CREATE TABLE "Placing" (
    "id" BIGSERIAL NOT NULL,
    "claimId" TEXT NOT NULL,
    "placeKey" TEXT,
    "who" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Placing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Placing_claimId_id_idx" ON "Placing"("claimId", "id");

-- AddForeignKey
ALTER TABLE "Placing" ADD CONSTRAINT "Placing_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placing" ADD CONSTRAINT "Placing_placeKey_fkey" FOREIGN KEY ("placeKey") REFERENCES "Place"("key") ON DELETE SET NULL ON UPDATE CASCADE;
