CREATE INDEX "event_lots_by_owner" ON "event_lots" USING btree ("lot","organisation_id","role");--> statement-breakpoint
-- A void is for ever, whoever asks.
CREATE FUNCTION refuse_unvoiding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.voided_by IS NOT NULL AND NEW.voided_by IS DISTINCT FROM OLD.voided_by THEN
    RAISE EXCEPTION 'a void is for ever' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER unit_codes_stay_void BEFORE UPDATE ON unit_codes FOR EACH ROW EXECUTE FUNCTION refuse_unvoiding();
