/*
 * Preloaded into a server under test. Two things, each asked for by a variable of the environment:
 *   DISK_RECORD  a file that receives every write, truncation, sync and removal of the database's files
 *   DISK_FAULT   a file; while it exists, writes to the database's files fail, with EIO when it says so
 *                and with ENOSPC otherwise
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static pthread_mutex_t recording = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

/* 0 the database, 1 its write-ahead log; -1 everything else, the shared-memory index among it. */
static int kind_of_path(const char *path) {
  size_t length = strlen(path);
  if (length > 7 && strcmp(path + length - 7, ".sqlite") == 0) return 0;
  if (length > 11 && strcmp(path + length - 11, ".sqlite-wal") == 0) return 1;
  return -1;
}

static int kind_of(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return -1;
  path[length] = 0;
  return kind_of_path(path);
}

static void record(char what, int kind, uint64_t offset, const void *bytes, uint32_t length) {
  static int to = -2;
  pthread_mutex_lock(&recording);
  if (to == -2) {
    const char *path = getenv("DISK_RECORD");
    to = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  }
  if (to >= 0) {
    unsigned char head[14];
    head[0] = (unsigned char)what;
    head[1] = (unsigned char)kind;
    memcpy(head + 2, &offset, 8);
    memcpy(head + 10, &length, 4);
    ssize_t (*write_for_real)(int, const void *, size_t) = REAL(write);
    ssize_t done = write_for_real(to, head, sizeof head);
    if (done > 0 && bytes) done = write_for_real(to, bytes, length);
    (void)done;
  }
  pthread_mutex_unlock(&recording);
}

static int is_failing(void) {
  const char *path = getenv("DISK_FAULT");
  if (!path) return 0;
  int fd = REAL(open)(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  char word[4] = {0};
  ssize_t length = read(fd, word, 3);
  close(fd);
  errno = length == 3 && strcmp(word, "EIO") == 0 ? EIO : ENOSPC;
  return 1;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  int kind = kind_of(fd);
  if (kind >= 0) {
    if (is_failing()) return -1;
    record('W', kind, (uint64_t)offset, bytes, (uint32_t)length);
  }
  return REAL(pwrite)(fd, bytes, length, offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  return pwrite(fd, bytes, length, (off_t)offset);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  int kind = kind_of(fd);
  if (kind >= 0) {
    if (is_failing()) return -1;
    record('W', kind, (uint64_t)lseek(fd, 0, SEEK_CUR), bytes, (uint32_t)length);
  }
  return REAL(write)(fd, bytes, length);
}

int ftruncate(int fd, off_t length) {
  int kind = kind_of(fd);
  if (kind >= 0) record('T', kind, (uint64_t)length, NULL, 0);
  return REAL(ftruncate)(fd, length);
}

int ftruncate64(int fd, off64_t length) { return ftruncate(fd, (off_t)length); }

/* A sync is noted when it has come back: what stands before it is on the disk, what comes after may not be. */
int fsync(int fd) {
  int kind = kind_of(fd);
  if (kind >= 0 && is_failing()) return -1;
  int done = REAL(fsync)(fd);
  if (kind >= 0 && done == 0) record('S', kind, 0, NULL, 0);
  return done;
}

int fdatasync(int fd) {
  int kind = kind_of(fd);
  if (kind >= 0 && is_failing()) return -1;
  int done = REAL(fdatasync)(fd);
  if (kind >= 0 && done == 0) record('S', kind, 0, NULL, 0);
  return done;
}

int unlink(const char *path) {
  int kind = kind_of_path(path);
  if (kind >= 0) record('U', kind, 0, NULL, 0);
  return REAL(unlink)(path);
}
