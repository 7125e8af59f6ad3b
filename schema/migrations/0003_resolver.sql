-- Which keys a claim covers is a rectangle: kinds of key × a stretch of text. Rectangles are compared by GiST; uuids need this for it.
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
CREATE TYPE key_range AS RANGE (subtype = text, collation = "C");
--> statement-breakpoint
CREATE TABLE "records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_targets" (
	"organisation_id" uuid NOT NULL,
	"href" text NOT NULL,
	"checked_at" timestamp with time zone,
	"status" integer,
	"failures" integer DEFAULT 0 NOT NULL,
	"failed_since" timestamp with time zone,
	CONSTRAINT "link_targets_organisation_id_href_pk" PRIMARY KEY("organisation_id","href")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"anchor" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"key" text NOT NULL,
	"description" text NOT NULL,
	"links" json NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "links_anchor_organisation_id_pk" PRIMARY KEY("anchor","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"position" bigserial NOT NULL,
	"organisation_id" uuid NOT NULL,
	"anchor" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"advice" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "short_codes" (
	"code" text PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"anchor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "label_jobs" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"gtin" text NOT NULL,
	"lot" text NOT NULL,
	"run_id" uuid,
	"asked" text NOT NULL,
	"count" integer NOT NULL,
	"record_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "label_jobs_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "unit_codes" (
	"gtin" text NOT NULL,
	"serial" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"lot" text NOT NULL,
	"run_id" uuid NOT NULL,
	"at" integer NOT NULL,
	"voided_by" uuid,
	CONSTRAINT "unit_codes_gtin_serial_organisation_id_pk" PRIMARY KEY("gtin","serial","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "outbox" RENAME COLUMN "event_id" TO "document_id";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_event_id_unique";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_event_id_events_id_fk";
--> statement-breakpoint
DROP INDEX "identification_keys_one_owner";--> statement-breakpoint
ALTER TABLE "identification_keys" ADD COLUMN "approved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "identification_keys" ADD COLUMN "evidence" text;--> statement-breakpoint
ALTER TABLE "identification_keys" ADD COLUMN "kinds" "int4range";--> statement-breakpoint
ALTER TABLE "identification_keys" ADD COLUMN "span" "key_range";--> statement-breakpoint
-- Whoever had a GTIN has it still: it covers itself, from behind its indicator digit.
ALTER TABLE "identification_keys" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "identification_keys" SET "approved_at" = "claimed_at", "kinds" = int4range(1, 1, '[]'),
  "span" = key_range(substr("key", 5), substr("key", 5), '[]');--> statement-breakpoint
ALTER TABLE "identification_keys" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "identification_keys" ALTER COLUMN "kinds" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "identification_keys" ALTER COLUMN "span" SET NOT NULL;--> statement-breakpoint
-- No key has two owners, whichever way it is claimed; one organisation may have a prefix and the keys under it.
ALTER TABLE "identification_keys" ADD CONSTRAINT "identification_keys_exclusive"
  EXCLUDE USING gist (kinds WITH &&, span WITH &&, organisation_id WITH <>) WHERE (revoked_at IS NULL AND approved_at IS NOT NULL);--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_id_documents_id_fk" FOREIGN KEY ("id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_targets" ADD CONSTRAINT "link_targets_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "short_codes" ADD CONSTRAINT "short_codes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_jobs" ADD CONSTRAINT "label_jobs_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_jobs" ADD CONSTRAINT "label_jobs_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_codes" ADD CONSTRAINT "unit_codes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "link_targets_by_look" ON "link_targets" USING btree (checked_at nulls first);--> statement-breakpoint
CREATE INDEX "links_by_organisation" ON "links" USING btree ("organisation_id","anchor");--> statement-breakpoint
CREATE INDEX "notices_newest" ON "notices" USING btree ("anchor","organisation_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "short_codes_one_each" ON "short_codes" USING btree ("organisation_id","anchor");--> statement-breakpoint
CREATE INDEX "label_jobs_by_lot" ON "label_jobs" USING btree ("organisation_id","gtin","lot");--> statement-breakpoint
CREATE INDEX "unit_codes_by_lot" ON "unit_codes" USING btree ("organisation_id","gtin","lot");--> statement-breakpoint
CREATE INDEX "unit_codes_by_run" ON "unit_codes" USING btree ("organisation_id","run_id","at");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entries_by_document" ON "entries" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "identification_keys_once_each" ON "identification_keys" USING btree ("organisation_id","key") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "identification_keys_by_key" ON "identification_keys" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "identification_keys_one_owner" ON "identification_keys" USING btree ("key") WHERE revoked_at is null and approved_at is not null;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_document_id_unique" UNIQUE("document_id");--> statement-breakpoint
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['records', 'notices', 'label_jobs'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['records', 'links', 'link_targets', 'notices', 'short_codes', 'label_jobs', 'unit_codes'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own ON %I USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation())', name);
  END LOOP;
  -- What a scanned code opens, and whether it was printed at all.
  FOREACH name IN ARRAY ARRAY['links', 'notices', 'short_codes', 'unit_codes'] LOOP
    EXECUTE format('CREATE POLICY public_reads ON %I FOR SELECT USING (current_scope() = ''public'')', name);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY log_reads ON records FOR SELECT USING (current_scope() = 'log');
--> statement-breakpoint
-- The watch looks whether what links lead to is still there, for everyone, and sees nothing else.
CREATE POLICY watch_reads ON link_targets FOR SELECT USING (current_scope() = 'watch');
--> statement-breakpoint
CREATE POLICY watch_notes ON link_targets FOR UPDATE USING (current_scope() = 'watch') WITH CHECK (current_scope() = 'watch');
--> statement-breakpoint
GRANT SELECT, INSERT ON records, links, link_targets, notices, short_codes, label_jobs, unit_codes TO rootproof_app;
--> statement-breakpoint
GRANT UPDATE, DELETE ON links, link_targets TO rootproof_app;
--> statement-breakpoint
GRANT UPDATE (voided_by) ON unit_codes TO rootproof_app;
--> statement-breakpoint
-- An organisation gives its own claims up; nobody else's, and nothing else of them changes.
GRANT UPDATE (revoked_at) ON identification_keys TO rootproof_app;
--> statement-breakpoint
-- A product whose key was given up has no page.
GRANT DELETE ON products TO rootproof_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO rootproof_app;
