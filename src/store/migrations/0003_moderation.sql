CREATE TABLE "deed" (
	"petition_id" integer NOT NULL,
	"batch" integer NOT NULL,
	"deed" smallint NOT NULL,
	"platform" text NOT NULL,
	"account" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reason" text,
	"changed" integer NOT NULL,
	"undoes" integer,
	CONSTRAINT "deed_petition_id_batch_pk" PRIMARY KEY("petition_id","batch"),
	CONSTRAINT "deed_undoes" UNIQUE("petition_id","undoes")
);
--> statement-breakpoint
CREATE TABLE "deed_signature" (
	"petition_id" integer NOT NULL,
	"batch" integer NOT NULL,
	"number" integer NOT NULL,
	"before" smallint NOT NULL,
	"after" smallint NOT NULL,
	"removal" integer,
	CONSTRAINT "deed_signature_petition_id_batch_number_pk" PRIMARY KEY("petition_id","batch","number")
);
--> statement-breakpoint
CREATE TABLE "moderator" (
	"petition_id" integer NOT NULL,
	"platform" text NOT NULL,
	"account" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "moderator_petition_id_platform_account_pk" PRIMARY KEY("petition_id","platform","account")
);
--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "state" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "signals" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "batch" integer;--> statement-breakpoint
ALTER TABLE "tally" ADD COLUMN "held" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tally" ADD COLUMN "removed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "signature_waiting" ON "signature" USING btree ("petition_id","number") WHERE state = 1;