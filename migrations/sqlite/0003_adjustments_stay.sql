-- Adjustments of rules are history, as deadlines are: they are ended, and stay.
CREATE TRIGGER rule_adjustments_never_go BEFORE DELETE ON rule_adjustments
BEGIN
  SELECT RAISE(ABORT, 'an adjustment of a rule never goes, it is ended');
END;
