#pragma once
/* Part of shim.h: Landlock, the kernel's own way for a process to give up files, connections and signals for good. Its numbers
   stand here because a kernel is often newer than the headers a program is built with. */

#define PROCESS_NR_LANDLOCK_CREATE 444
#define PROCESS_NR_LANDLOCK_ADD 445
#define PROCESS_NR_LANDLOCK_RESTRICT 446

/* O_PATH, which only fcntl.h of GNU declares. */
#define PROCESS_O_PATH 010000000
#define PROCESS_FILE_WRITE (1ULL << 1)
#define PROCESS_FILE_READ (1ULL << 2)
#define PROCESS_FOLDER_READ (1ULL << 3)
#define PROCESS_FOLDER_REMOVE (1ULL << 5)
#define PROCESS_FOLDER_MAKE (1ULL << 8)
#define PROCESS_FILE_TRUNCATE (1ULL << 14)
#define PROCESS_DEVICE_CONTROL (1ULL << 15)

struct process_landlock_rules {
  uint64_t files, network, scopes;
};

struct process_landlock_path {
  uint64_t access;
  int32_t folder;
} __attribute__((packed));

/* How much of it the kernel has: 0 for none; from 3 on truncating, from 4 on TCP, from 5 on devices, from 6 on signals. */
static inline int process_landlock_version(void) {
  long version = syscall(PROCESS_NR_LANDLOCK_CREATE, NULL, 0, 1);
  return version > 0 ? (int)version : 0;
}

/* Everything that this version can refuse. */
static inline uint64_t process_landlock_files(int version) {
  static const int bits[] = {13, 14, 15, 15, 16};
  return (1ULL << bits[version > 5 ? 4 : version - 1]) - 1;
}

/* Begins a set of rules that refuse all files, TCP connections, abstract sockets and signals to others. -1 with errno. */
static inline int process_landlock_begin(int version) {
  struct process_landlock_rules rules = {process_landlock_files(version), 3, 3};
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  return (int)syscall(PROCESS_NR_LANDLOCK_CREATE, &rules, size, 0);
}

/* Allows some of that for a path and what is beneath it. What isn't there needs no leave. */
static inline int process_landlock_allow(int rules, int version, const char *path, uint64_t access) {
  struct process_landlock_path rule = {access & process_landlock_files(version), open(path, PROCESS_O_PATH | O_CLOEXEC)};
  if (rule.folder < 0) return errno == ENOENT || errno == ENOTDIR || errno == EACCES ? 0 : errno;
  struct stat facts;
  int code = fstat(rule.folder, &facts) == 0 ? 0 : errno;
  if (code == 0 && !S_ISDIR(facts.st_mode))
    rule.access &= PROCESS_FILE_WRITE | PROCESS_FILE_READ | PROCESS_FILE_TRUNCATE | PROCESS_DEVICE_CONTROL;
  if (code == 0 && syscall(PROCESS_NR_LANDLOCK_ADD, rules, 1, &rule, 0) != 0) code = errno;
  close(rule.folder);
  return code;
}

/* From here on nothing else, for the calling thread and those it starts, in no way to be lifted. */
static inline int process_landlock_enforce(int rules) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  return syscall(PROCESS_NR_LANDLOCK_RESTRICT, rules, 0) == 0 ? 0 : errno;
}
