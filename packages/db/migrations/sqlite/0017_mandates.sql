CREATE TABLE `mandate` (
	`id` text PRIMARY KEY NOT NULL,
	`coalition_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`membership_id` text NOT NULL,
	`topics` text NOT NULL,
	`until_day` text,
	`note` text NOT NULL,
	`given_by_membership` text NOT NULL,
	`given_at` integer NOT NULL,
	`ended_by_membership` text,
	`ended_at` integer,
	FOREIGN KEY (`coalition_id`) REFERENCES `coalition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`membership_id`) REFERENCES `membership`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mandate_coalition` ON `mandate` (`coalition_id`);--> statement-breakpoint
CREATE INDEX `mandate_organisation` ON `mandate` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `mandate_membership` ON `mandate` (`membership_id`);