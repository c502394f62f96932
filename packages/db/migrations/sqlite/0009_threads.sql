CREATE TABLE `mention` (
	`comment_id` text NOT NULL,
	`in_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`is_organisation` integer NOT NULL,
	PRIMARY KEY(`in_id`, `subject_id`),
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mention_comment` ON `mention` (`comment_id`);--> statement-breakpoint
CREATE INDEX `mention_subject` ON `mention` (`subject_id`);--> statement-breakpoint
CREATE TABLE `thread_step` (
	`comment_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`outcome` text,
	`reason` text,
	`membership_id` text,
	`organisation_id` text,
	`person_name` text NOT NULL,
	`organisation_name` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`comment_id`, `number`),
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `comment` ADD `audience` text DEFAULT 'readers' NOT NULL;--> statement-breakpoint
ALTER TABLE `comment` ADD `labels` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `comment` ADD `assignee_id` text;--> statement-breakpoint
ALTER TABLE `comment` ADD `assignee_name` text;--> statement-breakpoint
ALTER TABLE `comment` ADD `standing` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
CREATE INDEX `comment_assignee` ON `comment` (`assignee_id`);