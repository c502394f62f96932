ALTER TABLE `guest_link` ADD `answers_to` text;--> statement-breakpoint
ALTER TABLE `guest_link` ADD `answers_language` text;--> statement-breakpoint
ALTER TABLE `guest_link` ADD `answers_off` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `guest_link` ADD `news_from` integer;--> statement-breakpoint
ALTER TABLE `guest_link` ADD `news_due_at` integer;--> statement-breakpoint
CREATE INDEX `guest_link_news` ON `guest_link` (`news_due_at`);