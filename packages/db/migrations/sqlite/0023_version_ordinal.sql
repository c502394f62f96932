DROP INDEX `version_seq`;--> statement-breakpoint
ALTER TABLE `version` ADD `ordinal` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `version_seq` ON `version` (`document_id`,`seq`,`ordinal`);