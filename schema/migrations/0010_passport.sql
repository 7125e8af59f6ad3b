CREATE TABLE "page_counts" (
	"organisation_id" uuid NOT NULL,
	"product" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"since" date NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "page_counts_product_kind_subject_since_pk" PRIMARY KEY("product","kind","subject","since")
);
--> statement-breakpoint
CREATE TABLE "scans" (
	"organisation_id" uuid NOT NULL,
	"product" text NOT NULL,
	"lot" text NOT NULL,
	"week" date NOT NULL,
	"country" text NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "scans_product_lot_week_country_pk" PRIMARY KEY("product","lot","week","country")
);
--> statement-breakpoint
CREATE TABLE "seen_serials" (
	"organisation_id" uuid NOT NULL,
	"product" text NOT NULL,
	"serial" text NOT NULL,
	"first_day" date NOT NULL,
	CONSTRAINT "seen_serials_product_serial_pk" PRIMARY KEY("product","serial")
);
--> statement-breakpoint
CREATE TABLE "serial_days" (
	"organisation_id" uuid NOT NULL,
	"product" text NOT NULL,
	"serial" text NOT NULL,
	"day" date NOT NULL,
	"country" text NOT NULL,
	"hours" integer NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "serial_days_product_serial_day_country_pk" PRIMARY KEY("product","serial","day","country")
);
--> statement-breakpoint
DROP INDEX "shopper_questions_once";--> statement-breakpoint
ALTER TABLE "shopper_questions" ADD COLUMN "kind" text DEFAULT 'question' NOT NULL;--> statement-breakpoint
ALTER TABLE "shopper_questions" ADD COLUMN "section" text;--> statement-breakpoint
ALTER TABLE "shopper_questions" ADD COLUMN "fault" text;--> statement-breakpoint
ALTER TABLE "page_counts" ADD CONSTRAINT "page_counts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scans" ADD CONSTRAINT "scans_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen_serials" ADD CONSTRAINT "seen_serials_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_days" ADD CONSTRAINT "serial_days_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "page_counts_by_owner" ON "page_counts" USING btree ("organisation_id","since");--> statement-breakpoint
CREATE INDEX "scans_by_owner" ON "scans" USING btree ("organisation_id","week");--> statement-breakpoint
CREATE INDEX "serial_days_by_owner" ON "serial_days" USING btree ("organisation_id","day");--> statement-breakpoint
CREATE INDEX "serial_days_by_day" ON "serial_days" USING btree ("day");--> statement-breakpoint
ALTER TABLE "shopper_questions" ADD CONSTRAINT "shopper_questions_once" UNIQUE NULLS NOT DISTINCT("product","kind","section","fault","text");