CREATE TABLE "event_terms" (
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"number" double precision,
	"instant" timestamp with time zone,
	CONSTRAINT "event_terms_organisation_id_name_value_position_pk" PRIMARY KEY("organisation_id","name","value","position")
);
--> statement-breakpoint
CREATE TABLE "company_prefixes" (
	"organisation_id" uuid NOT NULL,
	"prefix" text NOT NULL,
	CONSTRAINT "company_prefixes_organisation_id_prefix_pk" PRIMARY KEY("organisation_id","prefix")
);
--> statement-breakpoint
CREATE TABLE "master_data" (
	"organisation_id" uuid NOT NULL,
	"vocabulary" text NOT NULL,
	"element" text NOT NULL,
	"attributes" jsonb NOT NULL,
	"children" text[] DEFAULT '{}' NOT NULL,
	"body" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "master_data_organisation_id_vocabulary_element_pk" PRIMARY KEY("organisation_id","vocabulary","element")
);
--> statement-breakpoint
ALTER TABLE "captures" ADD COLUMN "position" bigint;--> statement-breakpoint
-- What was captured before gets its place, past the guards that stand again right after.
ALTER TABLE "captures" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "captures" DISABLE TRIGGER captures_append_only;--> statement-breakpoint
UPDATE "captures" SET "position" = placed.n FROM (SELECT id, row_number() OVER (PARTITION BY organisation_id ORDER BY created_at, id) AS n FROM "captures") AS placed
  WHERE placed.id = "captures".id;--> statement-breakpoint
ALTER TABLE "captures" ENABLE TRIGGER captures_append_only;--> statement-breakpoint
ALTER TABLE "captures" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "captures" ALTER COLUMN "position" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "captures" ADD COLUMN "proceeds" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "captures" ADD COLUMN "errors" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "position" bigint;--> statement-breakpoint
-- What was captured before gets its place, past the guards that stand again right after.
ALTER TABLE "events" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "events" DISABLE TRIGGER events_append_only;--> statement-breakpoint
UPDATE "events" SET "position" = placed.n FROM (SELECT id, row_number() OVER (PARTITION BY organisation_id ORDER BY record_time, id) AS n FROM "events") AS placed
  WHERE placed.id = "events".id;--> statement-breakpoint
ALTER TABLE "events" ENABLE TRIGGER events_append_only;--> statement-breakpoint
ALTER TABLE "events" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "events" ALTER COLUMN "position" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "company_prefixes" ADD CONSTRAINT "company_prefixes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "master_data" ADD CONSTRAINT "master_data_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_terms_by_number" ON "event_terms" USING btree ("organisation_id","name","number","position") WHERE number is not null;--> statement-breakpoint
CREATE INDEX "event_terms_by_instant" ON "event_terms" USING btree ("organisation_id","name","instant","position") WHERE instant is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "captures_in_order" ON "captures" USING btree ("organisation_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "events_in_order" ON "events" USING btree ("organisation_id","position");--> statement-breakpoint
CREATE INDEX "events_by_time" ON "events" USING btree ("organisation_id","event_time","position");--> statement-breakpoint
CREATE INDEX "events_by_record_time" ON "events" USING btree ("organisation_id","record_time","position");--> statement-breakpoint
CREATE INDEX "events_by_hash" ON "events" USING btree ("organisation_id","event_hash");--> statement-breakpoint
-- Rows of the organisation that the transaction's first statement named, and nobody else's: nothing of these is public.
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['event_terms', 'master_data', 'company_prefixes'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own ON %I USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation())', name);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT ON event_terms, master_data, company_prefixes TO rootproof_app;
--> statement-breakpoint
GRANT UPDATE ON master_data TO rootproof_app;
--> statement-breakpoint
GRANT DELETE ON company_prefixes TO rootproof_app;
