-- What the database itself refuses: changed history, and rows of another organisation.
-- The Worker logs in as a member of rootproof_app: no owner, no superuser, no BYPASSRLS.
DO $$ BEGIN
  CREATE ROLE rootproof_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION current_organisation() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.organisation', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION current_scope() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT coalesce(nullif(current_setting('app.scope', true), ''), 'none') $$;
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_shrinking_tile() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.level <> OLD.level OR NEW.number <> OLD.number OR substring(NEW.hashes FOR length(OLD.hashes)) <> OLD.hashes THEN
    RAISE EXCEPTION 'a tile only grows' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['captures', 'events', 'event_lots', 'entries', 'checkpoints', 'notes', 'anchor_attempts'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE TRIGGER tiles_grow_only BEFORE UPDATE ON tiles FOR EACH ROW EXECUTE FUNCTION refuse_shrinking_tile();
--> statement-breakpoint
CREATE TRIGGER tiles_stay BEFORE DELETE OR TRUNCATE ON tiles FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Row-level security, forced: rows of the organisation that the transaction's first statement named.
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['organisation_secrets', 'api_keys', 'consents', 'identification_keys', 'products',
                              'captures', 'documents', 'events', 'event_lots', 'outbox', 'entries', 'organisations'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own ON %I USING (%I = current_organisation()) WITH CHECK (%I = current_organisation())',
                   name, CASE name WHEN 'organisations' THEN 'id' ELSE 'organisation_id' END,
                   CASE name WHEN 'organisations' THEN 'id' ELSE 'organisation_id' END);
  END LOOP;
  -- Entries are the sequencer's to write, nobody else's.
  DROP POLICY own ON entries;
  CREATE POLICY own ON entries FOR SELECT USING (organisation_id = current_organisation());
  -- The sequencer reads what it is to log, of everyone.
  FOREACH name IN ARRAY ARRAY['organisations', 'organisation_secrets', 'documents', 'events', 'outbox', 'entries'] LOOP
    EXECUTE format('CREATE POLICY log_reads ON %I FOR SELECT USING (current_scope() = ''log'')', name);
  END LOOP;
  -- The public projection reads what a passport may be made of; it decides field by field what leaves.
  FOREACH name IN ARRAY ARRAY['organisations', 'consents', 'identification_keys', 'products', 'documents', 'events', 'event_lots', 'entries'] LOOP
    EXECUTE format('CREATE POLICY public_reads ON %I FOR SELECT USING (current_scope() = ''public'')', name);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY log_takes ON outbox FOR DELETE USING (current_scope() = 'log');
--> statement-breakpoint
CREATE POLICY log_writes ON entries FOR INSERT WITH CHECK (current_scope() = 'log');
--> statement-breakpoint
CREATE POLICY log_writes ON documents FOR INSERT WITH CHECK (current_scope() = 'log');
--> statement-breakpoint
-- A key shows itself, and its organisation, only to who presents it.
CREATE POLICY presented ON api_keys FOR SELECT
  USING (hash = decode(nullif(current_setting('app.key_hash', true), ''), 'hex'));
--> statement-breakpoint
CREATE POLICY presented ON organisations FOR SELECT
  USING (id IN (SELECT organisation_id FROM api_keys WHERE hash = decode(nullif(current_setting('app.key_hash', true), ''), 'hex')));
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO rootproof_app;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA public TO rootproof_app;
--> statement-breakpoint
GRANT INSERT ON captures, documents, events, event_lots, outbox, entries, tiles, checkpoints, notes, anchor_attempts, anchors,
  identification_keys, products, consents TO rootproof_app;
--> statement-breakpoint
GRANT UPDATE ON tiles, anchors, products, consents TO rootproof_app;
--> statement-breakpoint
GRANT DELETE ON outbox TO rootproof_app;
--> statement-breakpoint
GRANT DELETE ON consents TO rootproof_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO rootproof_app;
