-- When a turn began and ended, and who asked to speak later. What was said before keeps no times.

ALTER TABLE queue ADD COLUMN began_at TEXT;
ALTER TABLE queue ADD COLUMN ended_at TEXT;
ALTER TABLE queue ADD COLUMN deferred INTEGER NOT NULL DEFAULT 0 CHECK (deferred IN (0, 1));
