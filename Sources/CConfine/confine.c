#define _GNU_SOURCE
#include "CConfine.h"

#include <errno.h>

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#else
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ANSWER(value) BPF_STMT(BPF_RET | BPF_K, value)
#define REFUSE ANSWER(SECCOMP_RET_ERRNO | EPERM)
#define ALLOW ANSWER(SECCOMP_RET_ALLOW)

// The number of the call stays loaded where the call is another.
#define REFUSE_CALL(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 1), REFUSE
// Refused with one of these flags in an argument. Both processors keep the low half of an argument first.
#define WRITING (O_ACCMODE | O_CREAT | O_TRUNC)
#define REFUSE_WRITING(call, argument)                                              \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 4), LOAD(args[argument]),     \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, WRITING, 0, 1), REFUSE, ALLOW

int confine(void) {
  static struct sock_filter filter[] = {
      LOAD(arch),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
      REFUSE,
      LOAD(nr),
#if defined(__x86_64__)
      // Numbers from here on are the same calls under another name.
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
      REFUSE,
      REFUSE_WRITING(open, 1),
      REFUSE_CALL(creat),
      REFUSE_CALL(rename),
      REFUSE_CALL(unlink),
      REFUSE_CALL(rmdir),
      REFUSE_CALL(link),
      REFUSE_CALL(symlink),
      REFUSE_CALL(mkdir),
      REFUSE_CALL(mknod),
#endif
      REFUSE_WRITING(openat, 2),
      REFUSE_CALL(openat2),
      REFUSE_CALL(renameat),
      REFUSE_CALL(renameat2),
      REFUSE_CALL(unlinkat),
      REFUSE_CALL(linkat),
      REFUSE_CALL(symlinkat),
      REFUSE_CALL(mkdirat),
      REFUSE_CALL(mknodat),
      REFUSE_CALL(truncate),
      REFUSE_CALL(execve),
      REFUSE_CALL(execveat),
      REFUSE_CALL(socket),
      REFUSE_CALL(socketpair),
      // These could do any of the above in another way.
      REFUSE_CALL(io_uring_setup),
      REFUSE_CALL(ptrace),
      REFUSE_CALL(process_vm_writev),
      REFUSE_CALL(pidfd_getfd),
      ALLOW,
  };
  struct sock_fprog program = {.len = sizeof filter / sizeof filter[0], .filter = filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1) return -1;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

#else

int confine(void) {
  errno = ENOSYS;
  return -1;
}

#endif
