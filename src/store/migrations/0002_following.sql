CREATE TABLE "live_card" (
	"community" integer NOT NULL,
	"topic" text NOT NULL,
	"platform" text NOT NULL,
	"message" text,
	"mark" text,
	"due_at" timestamp with time zone NOT NULL,
	"posted" integer NOT NULL,
	"pinned" boolean NOT NULL,
	"given_up" boolean NOT NULL,
	CONSTRAINT "live_card_community_topic_pk" PRIMARY KEY("community","topic")
);
--> statement-breakpoint
CREATE TABLE "news" (
	"petition_id" integer NOT NULL,
	"kind" smallint NOT NULL,
	"mark" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"after" integer,
	"upto" integer,
	"text" text,
	"told" boolean DEFAULT false NOT NULL,
	CONSTRAINT "news_petition_id_kind_mark_pk" PRIMARY KEY("petition_id","kind","mark")
);
--> statement-breakpoint
CREATE TABLE "origin" (
	"petition_id" integer NOT NULL,
	"community" integer NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "origin_petition_id_community_pk" PRIMARY KEY("petition_id","community")
);
--> statement-breakpoint
CREATE TABLE "pace" (
	"platform" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
INSERT INTO "news" ("petition_id", "kind", "mark", "at", "after", "upto", "told")
SELECT "petition_id", 0, "count", "reached_at", lag("count", 1, 0) OVER (PARTITION BY "petition_id" ORDER BY "count"), "count", "told"
FROM "milestone";
--> statement-breakpoint
DROP TABLE "milestone";--> statement-breakpoint
INSERT INTO "origin" ("petition_id", "community", "n")
SELECT "petition_id", "community", count(*) FROM "signature" WHERE "community" IS NOT NULL GROUP BY 1, 2;
--> statement-breakpoint
DROP INDEX "announcement_due";--> statement-breakpoint
ALTER TABLE "announcement" DROP CONSTRAINT "announcement_petition_id_milestone_community_pk";--> statement-breakpoint
ALTER TABLE "announcement" ADD COLUMN "kind" smallint;--> statement-breakpoint
ALTER TABLE "announcement" ADD COLUMN "mark" bigint;--> statement-breakpoint
ALTER TABLE "announcement" ADD COLUMN "count" integer;--> statement-breakpoint
ALTER TABLE "announcement" ADD COLUMN "goal_reached" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "announcement" ADD COLUMN "unsure_since" timestamp with time zone;--> statement-breakpoint
-- What was being said was claimed a lease of a minute before.
UPDATE "announcement" SET "kind" = 0, "mark" = "milestone", "count" = "milestone",
	"goal_reached" = "milestone" IS NOT DISTINCT FROM "petition"."signature_goal",
	"unsure_since" = CASE WHEN "state" = 1 THEN "due_at" - interval '1 minute' END
FROM "petition" WHERE "petition"."id" = "announcement"."petition_id";
--> statement-breakpoint
ALTER TABLE "announcement" ALTER COLUMN "kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "announcement" ALTER COLUMN "mark" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "announcement" DROP COLUMN "milestone";--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_petition_id_kind_mark_community_pk" PRIMARY KEY("petition_id","kind","mark","community");--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "milestones" text DEFAULT 'own' NOT NULL;--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "card" text DEFAULT 'off' NOT NULL;--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "paused" text;--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "greeted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "rests_until" timestamp with time zone;--> statement-breakpoint
-- Those that know the bot already are not greeted.
UPDATE "community" SET "greeted_at" = now();
--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "watched" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE "petition" SET "watched" = (
	SELECT array_agg(DISTINCT "each" ORDER BY "each")
	FROM unnest("milestones" || '{10,25,50,100,250,500,1000,2500,5000,10000,25000,50000,100000,250000,500000,1000000,2500000,5000000,10000000}'::integer[] || "signature_goal") AS "each"
	WHERE "each" IS NOT NULL
);
--> statement-breakpoint
ALTER TABLE "petition" ALTER COLUMN "watched" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "news_untold" ON "news" USING btree ("petition_id","kind","mark") WHERE not told;--> statement-breakpoint
CREATE INDEX "announcement_community" ON "announcement" USING btree ("community","petition_id","kind","mark");--> statement-breakpoint
CREATE INDEX "announcement_due" ON "announcement" USING btree ("platform","due_at","community") WHERE state < 2;