CREATE TABLE `log_cursor` (
	`reader` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notice` (
	`seq` integer NOT NULL,
	`person_id` text NOT NULL,
	`membership_id` text NOT NULL,
	`coalition_id` text NOT NULL,
	`document_id` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	`mailing` text NOT NULL,
	`due_at` integer,
	`mail_id` text,
	PRIMARY KEY(`person_id`, `seq`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notice_due` ON `notice` (`mailing`,`due_at`);--> statement-breakpoint
CREATE INDEX `notice_mail` ON `notice` (`mail_id`);--> statement-breakpoint
CREATE TABLE `notice_setting` (
	`person_id` text PRIMARY KEY NOT NULL,
	`addressed` text NOT NULL,
	`rest` text NOT NULL,
	`keeps_quiet_hours` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `quiet_text` (
	`person_id` text NOT NULL,
	`document_id` text NOT NULL,
	PRIMARY KEY(`person_id`, `document_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `mail` ADD `unsubscribe_url` text;--> statement-breakpoint
ALTER TABLE `position` ADD `doubted_at` integer;