CREATE TABLE "plea" (
	"petition_id" integer NOT NULL,
	"number" integer NOT NULL,
	"asker" uuid NOT NULL,
	"kind" smallint NOT NULL,
	"weighs" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"batch" integer,
	CONSTRAINT "plea_petition_id_number_asker_pk" PRIMARY KEY("petition_id","number","asker")
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"petition_id" integer NOT NULL,
	"number" integer NOT NULL,
	"community" integer,
	"platform" text NOT NULL,
	"account" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"numbers" integer[] NOT NULL,
	"is_cut" boolean NOT NULL,
	"state" smallint DEFAULT 0 NOT NULL,
	"deed" smallint,
	"reason" text,
	CONSTRAINT "proposal_petition_id_number_pk" PRIMARY KEY("petition_id","number")
);
--> statement-breakpoint
CREATE TABLE "rate" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "moderator_role" text;--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "notices_in" text;--> statement-breakpoint
ALTER TABLE "community" ADD COLUMN "noticed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "deed" ADD COLUMN "second_platform" text;--> statement-breakpoint
ALTER TABLE "deed" ADD COLUMN "second_account" text;--> statement-breakpoint
ALTER TABLE "deed" ADD COLUMN "community" integer;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "intake" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "names_hidden" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "banner" text;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "plea_open" ON "plea" USING btree ("petition_id","number") WHERE batch is null;--> statement-breakpoint
CREATE INDEX "proposal_waiting" ON "proposal" USING btree ("petition_id","number") WHERE state = 1;--> statement-breakpoint
CREATE INDEX "proposal_at" ON "proposal" USING btree ("at");