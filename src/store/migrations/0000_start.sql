CREATE TABLE "block" (
	"petition_id" integer NOT NULL,
	"block" integer NOT NULL,
	"listed" integer NOT NULL,
	CONSTRAINT "block_petition_id_block_pk" PRIMARY KEY("petition_id","block")
);
--> statement-breakpoint
CREATE TABLE "community" (
	"id" integer PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"place" text NOT NULL,
	"petition_id" integer,
	CONSTRAINT "community_place" UNIQUE("platform","place")
);
--> statement-breakpoint
CREATE TABLE "conversation" (
	"person" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hour" (
	"petition_id" integer NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "hour_petition_id_hour_pk" PRIMARY KEY("petition_id","hour")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" smallint PRIMARY KEY NOT NULL,
	"default_petition_id" integer,
	"revision" bigint NOT NULL,
	"secret_mark" text
);
--> statement-breakpoint
CREATE TABLE "milestone" (
	"petition_id" integer NOT NULL,
	"count" integer NOT NULL,
	"reached_at" timestamp with time zone NOT NULL,
	CONSTRAINT "milestone_petition_id_count_pk" PRIMARY KEY("petition_id","count")
);
--> statement-breakpoint
CREATE TABLE "petition" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "petition_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"target_name" text NOT NULL,
	"target_role" text,
	"target_organisation" text,
	"goal" text NOT NULL,
	"text" text NOT NULL,
	"letter" text NOT NULL,
	"photo_alternative_text" text,
	"photo_credit" text,
	"photo_address" text,
	"signature_goal" integer,
	"milestones" integer[] NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"language" text NOT NULL,
	CONSTRAINT "petition_slug" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "petition_photo" (
	"petition_id" integer PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	"media_type" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"petition_id" integer NOT NULL,
	"number" integer NOT NULL,
	"signatory" uuid NOT NULL,
	"name" text NOT NULL,
	"visibility" smallint NOT NULL,
	"community" integer,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "signature_petition_id_number_pk" PRIMARY KEY("petition_id","number"),
	CONSTRAINT "signature_signatory" UNIQUE("petition_id","signatory")
);
--> statement-breakpoint
CREATE TABLE "tally" (
	"petition_id" integer PRIMARY KEY NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	"last_number" integer DEFAULT 0 NOT NULL,
	"peak" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX "conversation_expires_at" ON "conversation" USING btree ("expires_at");