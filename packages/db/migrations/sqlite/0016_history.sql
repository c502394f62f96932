CREATE TABLE `document_stretch` (
	`document_id` text NOT NULL,
	`kind` text NOT NULL,
	`client_id` integer NOT NULL,
	`clock` integer NOT NULL,
	`end_clock` integer NOT NULL,
	`person_id` text,
	`organisation_id` text,
	PRIMARY KEY(`document_id`, `kind`, `client_id`, `clock`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_visit` (
	`person_id` text NOT NULL,
	`document_id` text NOT NULL,
	`first_seq` integer NOT NULL,
	`before_seq` integer,
	`before_at` integer,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `document_id`)
);
--> statement-breakpoint
CREATE TABLE `version` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`shares` text NOT NULL,
	`content` blob NOT NULL,
	`name` text,
	`named_by` text,
	`named_for` text,
	`named_at` integer,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `version_seq` ON `version` (`document_id`,`seq`);