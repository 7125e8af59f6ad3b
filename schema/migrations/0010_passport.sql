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
ALTER TABLE "shopper_questions" ADD CONSTRAINT "shopper_questions_once" UNIQUE NULLS NOT DISTINCT("product","kind","section","fault","text");--> statement-breakpoint
CREATE TABLE "after_sale_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"product" text NOT NULL,
	"lot" text,
	"serial" text,
	"wants" text NOT NULL,
	"text" text NOT NULL,
	"contact" text,
	"secret_hash" "bytea" NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"answer" text,
	"answer_language" text,
	"answered_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "after_sale_requests_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "care_cards" (
	"organisation_id" uuid NOT NULL,
	"product" text NOT NULL,
	"content" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "care_cards_organisation_id_product_pk" PRIMARY KEY("organisation_id","product")
);
--> statement-breakpoint
ALTER TABLE "after_sale_requests" ADD CONSTRAINT "after_sale_requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_cards" ADD CONSTRAINT "care_cards_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "after_sale_requests_by_owner" ON "after_sale_requests" USING btree ("organisation_id","asked_at");--> statement-breakpoint
CREATE INDEX "after_sale_requests_by_item" ON "after_sale_requests" USING btree ("product","lot","serial");--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "theme" jsonb;