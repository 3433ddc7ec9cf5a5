-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "weapons" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "weapons" TEXT[] DEFAULT ARRAY[]::TEXT[];
