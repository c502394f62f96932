CREATE TABLE `activity` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`coalition_id` text,
	`document_id` text,
	`actor` text NOT NULL,
	`event` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `activity_coalition` ON `activity` (`coalition_id`,`seq`);--> statement-breakpoint
CREATE TABLE `api_token` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_token_hash_unique` ON `api_token` (`token_hash`);--> statement-breakpoint
CREATE TABLE `coalition` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`time_zone` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coalition_slug_unique` ON `coalition` (`slug`);--> statement-breakpoint
CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`anchor` text NOT NULL,
	`membership_id` text,
	`organisation_id` text,
	`person_name` text NOT NULL,
	`organisation_name` text,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`resolution` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_document` ON `comment` (`document_id`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`coalition_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`language` text NOT NULL,
	`phase` text NOT NULL,
	`lead_organisation_id` text,
	`review_until` integer,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`coalition_id`) REFERENCES `coalition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_coalition` ON `document` (`coalition_id`);--> statement-breakpoint
CREATE TABLE `document_client` (
	`document_id` text NOT NULL,
	`client_id` integer NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text,
	`since` integer NOT NULL,
	PRIMARY KEY(`document_id`, `client_id`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_grant` (
	`document_id` text NOT NULL,
	`subject` text NOT NULL,
	`access` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`document_id`, `subject`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_snapshot` (
	`document_id` text NOT NULL,
	`seq` integer NOT NULL,
	`bytes` blob NOT NULL,
	`crc` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`document_id`, `seq`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_update` (
	`document_id` text NOT NULL,
	`seq` integer NOT NULL,
	`person_id` text,
	`organisation_id` text,
	`bytes` blob NOT NULL,
	`crc` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`document_id`, `seq`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `edition` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`language` text NOT NULL,
	`fingerprint` text NOT NULL,
	`canonical` text NOT NULL,
	`content` text NOT NULL,
	`log_seq` integer NOT NULL,
	`frozen_by` text,
	`frozen_at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edition_number` ON `edition` (`document_id`,`number`);--> statement-breakpoint
CREATE INDEX `edition_fingerprint` ON `edition` (`fingerprint`);--> statement-breakpoint
CREATE TABLE `link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`subject` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `link_token_hash_unique` ON `link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `link_subject` ON `link` (`purpose`,`subject`);--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`recipient` text NOT NULL,
	`from_name` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`sent_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_key_unique` ON `mail` (`key`);--> statement-breakpoint
CREATE INDEX `mail_due` ON `mail` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`coalition_id` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`coalition_id`) REFERENCES `coalition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `membership_person` ON `membership` (`person_id`);--> statement-breakpoint
CREATE INDEX `membership_coalition` ON `membership` (`coalition_id`);--> statement-breakpoint
CREATE INDEX `membership_organisation` ON `membership` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`coalition_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`acronym` text,
	`country` text,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`website` text,
	`domains` text NOT NULL,
	`logo` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`coalition_id`) REFERENCES `coalition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_name_key` ON `organisation` (`coalition_id`,`name_key`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`time_zone` text NOT NULL,
	`is_operator` integer NOT NULL,
	`email_confirmed_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`prompt` text NOT NULL,
	`answer_limit` integer,
	`profile` text NOT NULL,
	`lead_organisation_id` text,
	`state` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_document` ON `question` (`document_id`);--> statement-breakpoint
CREATE TABLE `reply` (
	`id` text PRIMARY KEY NOT NULL,
	`comment_id` text NOT NULL,
	`membership_id` text,
	`organisation_id` text,
	`person_name` text NOT NULL,
	`organisation_name` text,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reply_comment` ON `reply` (`comment_id`);--> statement-breakpoint
CREATE TABLE `round` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`slug` text NOT NULL,
	`state` text NOT NULL,
	`closes_at` integer NOT NULL,
	`time_zone` text NOT NULL,
	`policy` text NOT NULL,
	`opened_at` integer,
	`closed_at` integer,
	`published_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `round_slug_unique` ON `round` (`slug`);--> statement-breakpoint
CREATE INDEX `round_document` ON `round` (`document_id`);--> statement-breakpoint
CREATE INDEX `round_due` ON `round` (`state`,`closes_at`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`acting` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_hash_unique` ON `session` (`token_hash`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_on` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`organisation_id` text,
	`organisation_name` text NOT NULL,
	`organisation_key` text NOT NULL,
	`country` text,
	`email` text NOT NULL,
	`signatory` text NOT NULL,
	`decision` text NOT NULL,
	`reservation` text,
	`method` text NOT NULL,
	`state` text NOT NULL,
	`recorded_by` text,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_on_round` ON `sign_on` (`round_id`,`state`);--> statement-breakpoint
CREATE INDEX `sign_on_address` ON `sign_on` (`email`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `sign_on_counts_once` ON `sign_on` (`round_id`,`organisation_key`) WHERE state in ('confirmed', 'provisional');