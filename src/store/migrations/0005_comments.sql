CREATE TABLE "comment" (
	"petition_id" integer NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"is_public" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"state" smallint DEFAULT 0 NOT NULL,
	"batch" integer,
	CONSTRAINT "comment_petition_id_number_pk" PRIMARY KEY("petition_id","number")
);
--> statement-breakpoint
CREATE INDEX "comment_waiting" ON "comment" USING btree ("petition_id","number") WHERE state = 1;--> statement-breakpoint
CREATE INDEX "comment_public" ON "comment" USING btree ("petition_id","number") WHERE state = 0 and is_public;