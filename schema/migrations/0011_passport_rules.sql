-- Who may see and do what with the tables of 0010.
-- Looks are counted in the scope `public`, one at a time, of a product that is on the air: nobody adds two, takes one away, or moves one elsewhere.
CREATE FUNCTION count_by_one() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.count <> (CASE TG_OP WHEN 'INSERT' THEN 1 ELSE OLD.count + 1 END) THEN
    RAISE EXCEPTION 'a look counts once' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['scans', 'serial_days', 'seen_serials', 'page_counts'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_reads ON %I FOR SELECT USING (organisation_id = current_organisation())', name);
    EXECUTE format('CREATE POLICY public_reads ON %I FOR SELECT USING (current_scope() = ''public'')', name);
    EXECUTE format('CREATE POLICY public_counts ON %I FOR INSERT WITH CHECK (current_scope() = ''public''
      AND EXISTS (SELECT FROM products p JOIN organisations o ON o.id = p.organisation_id WHERE p.anchor = product AND p.organisation_id = %1$I.organisation_id
        AND p.suspended_at IS NULL AND o.suspended_at IS NULL))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['scans', 'serial_days', 'page_counts'] LOOP
    EXECUTE format('CREATE POLICY public_adds ON %I FOR UPDATE USING (current_scope() = ''public'') WITH CHECK (current_scope() = ''public'')', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION count_by_one()', name || '_by_one', name);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (count) ON scans, page_counts TO rootproof_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (count, hours), DELETE ON serial_days TO rootproof_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON seen_serials TO rootproof_app;
--> statement-breakpoint
-- Where single pieces were is forgotten by the cron.
CREATE POLICY watch_reads ON serial_days FOR SELECT USING (current_scope() = 'watch');
--> statement-breakpoint
CREATE POLICY watch_forgets ON serial_days FOR DELETE USING (current_scope() = 'watch' AND day < current_date - 90);
--> statement-breakpoint
GRANT INSERT (kind, section, fault) ON shopper_questions TO rootproof_app;
