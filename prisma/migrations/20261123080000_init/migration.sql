-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "licence" TEXT,
    "originGroup" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "url" TEXT,
    "key" TEXT NOT NULL,
    "title" TEXT,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "publishedAt" TEXT,
    "publishedOn" TIMESTAMPTZ(3),
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,
    "contentHash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "previousId" TEXT,
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "geonameId" INTEGER,
    "country" TEXT,
    "admin1" TEXT,
    "precision" TEXT NOT NULL,
    "radiusKm" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "PlaceMention" (
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "placeKey" TEXT,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "PlaceMention_pkey" PRIMARY KEY ("articleId","ordinal")
);

-- CreateTable
CREATE TABLE "Figure" (
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "of" TEXT,
    "low" BIGINT NOT NULL,
    "high" BIGINT NOT NULL,
    "qualifier" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "subset" BOOLEAN NOT NULL,
    "claimant" TEXT,
    "mention" INTEGER,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "rule" TEXT NOT NULL,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("articleId","ordinal")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT,
    "targetType" TEXT NOT NULL,
    "mention" INTEGER,
    "placeKey" TEXT,
    "windowStart" TIMESTAMPTZ(3),
    "windowEnd" TIMESTAMPTZ(3),
    "windowPrecision" TEXT NOT NULL,
    "claimant" TEXT,
    "certainty" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "quoteStart" INTEGER NOT NULL,
    "quoteEnd" INTEGER NOT NULL,
    "figures" INTEGER[],
    "spans" JSONB NOT NULL,
    "eventId" TEXT,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT,
    "targetType" TEXT NOT NULL,
    "placeKey" TEXT,
    "windowStart" TIMESTAMPTZ(3),
    "windowEnd" TIMESTAMPTZ(3),
    "windowPrecision" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "disputed" BOOLEAN NOT NULL,
    "independentOrigins" INTEGER NOT NULL,
    "claimCount" INTEGER NOT NULL,
    "reviewState" TEXT NOT NULL DEFAULT 'unreviewed',
    "mergedIntoId" TEXT,
    "quote" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventRevision" (
    "id" BIGSERIAL NOT NULL,
    "eventId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "who" TEXT NOT NULL,
    "what" JSONB NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "EventRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessToken" (
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "Source_name_originGroup_key" ON "Source"("name", "originGroup");

-- CreateIndex
CREATE UNIQUE INDEX "Article_previousId_key" ON "Article"("previousId");

-- CreateIndex
CREATE INDEX "Article_contentHash_idx" ON "Article"("contentHash");

-- CreateIndex
CREATE INDEX "Article_sourceId_idx" ON "Article"("sourceId");

-- CreateIndex
CREATE INDEX "Article_publishedOn_idx" ON "Article"("publishedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Article_key_version_key" ON "Article"("key", "version");

-- CreateIndex
CREATE INDEX "Place_admin1_idx" ON "Place"("admin1");

-- CreateIndex
CREATE INDEX "PlaceMention_placeKey_idx" ON "PlaceMention"("placeKey");

-- CreateIndex
CREATE INDEX "Claim_eventId_idx" ON "Claim"("eventId");

-- CreateIndex
CREATE INDEX "Claim_placeKey_kind_windowEnd_idx" ON "Claim"("placeKey", "kind", "windowEnd");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_articleId_ordinal_key" ON "Claim"("articleId", "ordinal");

-- CreateIndex
CREATE INDEX "Event_windowEnd_id_idx" ON "Event"("windowEnd" DESC NULLS LAST, "id");

-- CreateIndex
CREATE INDEX "Event_placeKey_idx" ON "Event"("placeKey");

-- CreateIndex
CREATE INDEX "EventRevision_eventId_id_idx" ON "EventRevision"("eventId", "id");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceMention" ADD CONSTRAINT "PlaceMention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceMention" ADD CONSTRAINT "PlaceMention_placeKey_fkey" FOREIGN KEY ("placeKey") REFERENCES "Place"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_placeKey_fkey" FOREIGN KEY ("placeKey") REFERENCES "Place"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_placeKey_fkey" FOREIGN KEY ("placeKey") REFERENCES "Place"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRevision" ADD CONSTRAINT "EventRevision_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The indexes below cannot be told in Prisma's schema, and its engine leaves indexes on expressions alone.

-- Places in a box: point(lng, lat) <@ box(point(west, south), point(east, north))
CREATE INDEX "Place_point_idx" ON "Place" USING gist (point("lng", "lat"));

-- Events whose window shares an instant with an interval. An unknown window is null, not endless.
CREATE INDEX "Event_window_idx" ON "Event" USING gist (tstzrange("windowStart", "windowEnd", '[]')) WHERE "windowStart" IS NOT NULL;
