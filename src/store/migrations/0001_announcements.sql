CREATE TABLE "announcement" (
	"petition_id" integer NOT NULL,
	"milestone" integer NOT NULL,
	"community" integer NOT NULL,
	"platform" text NOT NULL,
	"state" smallint NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" integer NOT NULL,
	CONSTRAINT "announcement_petition_id_milestone_community_pk" PRIMARY KEY("petition_id","milestone","community")
);
--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "followed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "topic" text;--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "milestone" ADD COLUMN "told" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "announcement_due" ON "announcement" USING btree ("platform","state","due_at");