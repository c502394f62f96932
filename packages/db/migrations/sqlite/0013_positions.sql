CREATE TABLE `position` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`block_id` text NOT NULL,
	`membership_id` text,
	`organisation_id` text NOT NULL,
	`person_name` text NOT NULL,
	`organisation_name` text,
	`stance` text NOT NULL,
	`words` text NOT NULL,
	`ordinal` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `position_ordinal` ON `position` (`document_id`,`organisation_id`,`block_id`,`ordinal`);