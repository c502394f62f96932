ALTER TABLE `round` ADD `opens_at` integer;--> statement-breakpoint
ALTER TABLE `round` ADD `publishes_at` integer;